"""What commands say, recorded."""
