"""The spellings of languages, one file a language or group."""
