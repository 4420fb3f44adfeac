"""What the terminal shows, as lines of styled text.  Prints nothing, opens nothing, knows no command."""
