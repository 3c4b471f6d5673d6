"""Tables in Parquet, with pyarrow imported at the first use."""

from typing import Any

from cisrecords.errors import import_optional

__all__ = ["parquet_bytes"]


def parquet_bytes(table: Any) -> bytes:
    """Return an Arrow table as the bytes of a Parquet file."""
    pyarrow = import_optional("pyarrow", "arrow", "pyarrow")
    parquet = import_optional("pyarrow.parquet", "arrow", "pyarrow")
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(table, sink)
    data: bytes = sink.getvalue().to_pybytes()
    return data
