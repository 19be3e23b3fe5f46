"""`python -m reportgen`, the same as the command `reportgen`."""

from reportgen.cli.main import run

if __name__ == "__main__":
    run()
