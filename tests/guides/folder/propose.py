import json
import sys

sentences = json.load(sys.stdin)["sentences"]
statements = [
    {"id": "run", "text": "Buses should run through the night.", "sentences": [1]},
    {"id": "late", "text": "Some shifts end after the last bus.", "sentences": [2]},
    {"id": "last-bus", "text": "The last bus leaves at midnight.", "implicit": True},
]
arguments = [{"premises": ["late", "last-bus"], "target": "run"}]
json.dump({"statements": statements, "arguments": arguments, "thesis": "run"}, sys.stdout)
