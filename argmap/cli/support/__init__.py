"""What commands share: finding maps, options, output."""
