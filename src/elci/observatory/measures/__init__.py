"""Counts and shares from the tables of a package: frames in, frames out.

A function takes the frames of a package (`elci.observatory.read_frames`) or a frame of ties and returns a
frame in a fixed order, so that the same package always gives the same rows. What a source does not say is a
row of its own (null), never left out.
"""
