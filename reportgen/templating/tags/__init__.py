"""Our own tags: clauses, lists, named sets, announcements."""
