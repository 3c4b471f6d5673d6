"""Our counts beside published figures."""
