// Pipeline: see docs/design.md.
