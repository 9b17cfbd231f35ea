// Only carries the compiler and linker flags of ICU; no Swift file imports it.
