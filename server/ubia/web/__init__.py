"""The web shell: settings, sign-in, the look, the languages; every module's pages hang on it."""
