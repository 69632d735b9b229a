"""How days and numbers are written, where Django has nothing or something else."""
