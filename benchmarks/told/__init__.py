"""Made-up reports whose every figure is known, told in as many ways as sentences allow."""
