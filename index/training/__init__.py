"""How the shipped static encoder is made: texts, tokenizer, word statistics, pairs, contrast, measure."""
