"""Abstract frameworks as the ICCMA competition has them."""
