"""The excerpts on the right: the whole article with every span marked."""
