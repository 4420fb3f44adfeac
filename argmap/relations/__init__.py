"""What bears on what in a map: kinds of argument, signs, circles, reachability."""
