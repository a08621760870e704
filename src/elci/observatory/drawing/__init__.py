"""What maps and charts share: SVG text, the width of letters, number forms, colours."""
