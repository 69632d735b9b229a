"""What a CHW is promised and given beside her pay, who thanks her, what she agreed to work for, how she rises."""
