"""Files of all records for other tools: packages of tables, SQLite, Excel."""

from cisrecords.export.excel_book import excel
from cisrecords.export.package_folder import package
from cisrecords.export.sqlite_database import sqlite

__all__ = ["excel", "package", "sqlite"]
