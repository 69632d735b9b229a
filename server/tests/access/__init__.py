"""Who may see what in the whole project: a cast, two grids that say it, and the small means to read them."""
