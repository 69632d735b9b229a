"""The programme's neighbours: files and systems that it takes from and gives to, each by the neighbour's own names."""
