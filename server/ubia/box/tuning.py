"""PostgreSQL's settings for a small box; an operator changes them with ALTER SYSTEM, which goes over these."""

SETTINGS = {
    "max_connections": "60",
    "shared_buffers": "'256MB'",
    "work_mem": "'16MB'",
    "maintenance_work_mem": "'128MB'",
    "effective_cache_size": "'1GB'",
    "random_page_cost": "1.1",
    "jit": "off",
    "synchronous_commit": "on",
    "wal_compression": "on",
    "wal_recycle": "off",  # old segments are deleted, so that an erased body does not live on in one kept for reuse
    "max_wal_size": "'1GB'",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
    "log_line_prefix": "'%m [%p] '",
    "log_error_verbosity": "terse",  # names stay out of the log: no DETAIL with the values of a row,
    "log_min_error_statement": "panic",  # and no text of a statement
}

QUICK = {"fsync": "off", "full_page_writes": "off", "shared_buffers": "64MB"}
