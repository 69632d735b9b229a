"""Tags for our templates; loaded everywhere without `{% load %}`."""
