"""Schemes of pay as others write them down: lists of rules with amounts, and examples worked out with them."""
