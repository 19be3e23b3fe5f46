"""One function a command: options in, outcome out. No terminal, no exit; what a script, a test or a web page calls."""
