"""Comparisons for reading: what there is to say, once, and three ways to dress it.

report       what a report is made of
marks        the source's text with what each map takes from it
reading, agreement, grading, merging
             a result as a report
terminal, markdown, html
             a report as styled lines, as Markdown, as a page to print
"""
