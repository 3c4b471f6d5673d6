"""Files and folders: limited reading, replacement as a whole."""
