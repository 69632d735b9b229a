"""Tags and filters of the design system."""

from django import template

register = template.Library()


@register.filter
def sheets(names: str) -> list[str]:
    """Return the paths of the style sheets with these names."""
    return [f"css/{name}.css" for name in names.split()]
