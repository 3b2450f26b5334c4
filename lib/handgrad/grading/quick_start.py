"""Imported before everything else: saves each command a second or two.

nbformat imports jsonschema, which compiles a grammar of internationalised addresses for an optional
check that no notebook needs. Where the grammar's package is missing, it does without.
"""

import sys

# None makes an import fail, as if the package were missing.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
