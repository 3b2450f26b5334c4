"""Imported before all else: saves each command a second or two.

nbformat imports jsonschema, which compiles a grammar of internationalised addresses, for a check
that is optional and that no notebook needs. It does without where the grammar's package is missing.
"""

import sys

sys.modules.setdefault("rfc3987_syntax", None)
