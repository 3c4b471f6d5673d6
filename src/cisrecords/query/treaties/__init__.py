"""Which states are bound by which instruments, and which sit in which bodies."""
