"""Lines as they stand on a page → whole headings, paragraphs, list items and table rows in reading order."""
