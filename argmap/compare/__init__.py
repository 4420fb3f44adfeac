"""Two or more maps: what is the same in them, and what is not.

    alignment/   which statements of two readings say the same
    reading      what two readings make of what they share
    agreement/   how far readings agree, in figures with intervals
    grading/     a class against a key
    merging/     one map of two, or of two versions and what they come from
    blank        a map with something taken out, for an exercise
    difference/  what one version says otherwise than another

Maps and texts go in, frozen results come out; no file is opened and nothing
is printed here.
"""
