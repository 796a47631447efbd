"""Many articles at once: read in parallel into Parquet, grouped into stories, and asked."""
