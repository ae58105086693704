"""Compares lines of "NUMBER VR KEYWORD" with pydicom's dictionary; prints what differs.

Usage: dicom_tags.py FILE
"""

import sys

from pydicom.datadict import dictionary_VR, dictionary_has_tag, keyword_for_tag

for line in open(sys.argv[1]):
    number, vr, keyword = line.split()
    tag = int(number, 16)
    if not dictionary_has_tag(tag):
        print(number, keyword, "is not in the dictionary")
    elif keyword_for_tag(tag) != keyword:
        print(number, keyword, "is", keyword_for_tag(tag))
    elif vr not in dictionary_VR(tag).split(" or "):
        print(number, keyword, vr, "is", dictionary_VR(tag))
