"""What a page of the observatory shows: an exhibit under a reader's choice, as plain values.

A page's maker (the portal, or any other program) asks `answers.answer` and gets text, numbers and drawings;
frames and figures stay here. Nothing knows the web: a question names a package's folder.
"""
