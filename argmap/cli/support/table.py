"""The commands: all that is known of each until it runs, so that `--help` imports none of them."""


class Command:
    """A command: its name, what it does in a line, and the group that `--help` lists it in.

    A plain class: `--help` is done before what NamedTuple imports would be.
    """

    def __init__(self, name: str, summary: str, group: str) -> None:
        self.name = name
        self.summary = summary
        self.group = group

    @property
    def module(self) -> str:
        from keyword import iskeyword

        name = self.name.replace("-", "_")
        return f"argmap.cli.{name}_" if iskeyword(name) else f"argmap.cli.{name}"


COMMANDS = (
    Command("show", "Print a map as a tree of support and attack.", "Read"),
    Command("query", "Find statements, arguments and authorities by an expression.", "Read"),
    Command("serve", "Show a map in the browser, and follow its file.", "Read"),
    Command("authorities", "List the authorities, and what rests on each.", "Read"),
    Command("coverage", "Tell which sentences of the source are mapped.", "Read"),
    Command("check", "Find what is wrong with maps, and what is weak.", "Judge"),
    Command("explain", "Explain a rule of `check`, or list them all.", "Judge"),
    Command("evaluate", "Label every statement by what stands.", "Judge"),
    Command("why", "Tell why a statement stands or falls.", "Judge"),
    Command("what-if", "Tell what a withdrawal, a denial or an assertion changes.", "Judge"),
    Command("critical", "Tell what a label hangs on.", "Judge"),
    Command("ask", "Tell which critical questions are open, and what to ask next.", "Judge"),
    Command("brief", "Tell in one page what a map claims, and where it is weak.", "Judge"),
    Command("probability", "Tell how likely it is that a statement is accepted.", "Judge"),
    Command("new", "Write a small map to start from.", "Write"),
    Command("draft", "Make a first map of a text, to be worked through.", "Write"),
    Command("add", "Add a statement to a map, under another.", "Write"),
    Command("move", "Move an argument under another target.", "Write"),
    Command("rename", "Rename a statement, an argument, an authority or a tag.", "Write"),
    Command("fmt", "Lay maps out in one way.", "Write"),
    Command("fix", "Mend what is certain: quotes, spaces, indentation.", "Write"),
    Command("export", "Write a map in another format: DOT, pictures, JSON …", "Exchange"),
    Command("site", "Write a folder of maps as a static site.", "Exchange"),
    Command("import", "Make maps of other tools' files: AIF, Kialo, Argdown …", "Exchange"),
    Command("diff", "Tell two maps apart, and what that does to what stands.", "Many maps"),
    Command("compare", "Tell what readings of one text have in common.", "Many maps"),
    Command("agree", "Tell how far annotators agree, beyond chance.", "Many maps"),
    Command("grade", "Put the maps of a class beside a key.", "Many maps"),
    Command("blank", "Make an exercise of a map: something taken out.", "Many maps"),
    Command("merge", "Make one map of two readings, or of two versions.", "Many maps"),
    Command("stats", "Count what maps hold.", "Many maps"),
    Command("index", "Index maps, for `query --index`.", "Many maps"),
    Command("guide", "Read about the format, the checks, what stands …", "Set up"),
    Command("lsp", "Serve an editor: findings, completion, renaming …", "Set up"),
    Command("mcp", "Serve an assistant: tools that read maps.", "Set up"),
    Command("schema", "Print the JSON Schema of maps, for editors.", "Set up"),
)

GROUPS = tuple(dict.fromkeys(command.group for command in COMMANDS))
