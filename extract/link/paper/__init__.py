"""What the whole paper says that one sentence leans on: what it introduces, calls its own, and was evaluated on."""
