"""The report: every table, figure and map of a package as files, and the page and the PDF that show them.

`build.build` makes it. Nothing is imported here: letters of the desk borrow the PDF maker and the typefaces,
and a web server that writes letters must not load frames and statistics for that.
"""
