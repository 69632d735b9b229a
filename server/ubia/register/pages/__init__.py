"""The register's pages: a book and its lines, seals, what waits to be settled, keys and people, who looked.

Views are thin and server-rendered. `door` lets a reader into a book; what she may see of it is decided by row-level
security, so a query here asks for everything and gets what is hers. Acts are signed in the reader's own browser
(`signing`); the pages never write in her name.
"""
