"""TF-IDF by scikit-learn, as a data scientist would write it: the 20 top terms of every article, on one core, in memory.

Usage: python sklearn_tfidf.py CORPUS.jsonl, whose records have a "text".
"""
import argparse
import json

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

TOP = 20


def texts(corpus):
    with open(corpus, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def top_terms(weights, vocabulary):
    """For each row of a sparse matrix its greatest weights, with their terms."""
    top = []
    for begin, end in zip(weights.indptr, weights.indptr[1:]):
        row = weights.data[begin:end]
        best = numpy.argsort(row)[::-1][:TOP]
        terms = weights.indices[begin:end][best]
        top.append(list(zip(vocabulary[terms], row[best])))
    return top


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("corpus", metavar="CORPUS.jsonl", help='JSON lines with a "text"')
    vectorizer = TfidfVectorizer(stop_words="english", min_df=2)
    weights = vectorizer.fit_transform(texts(arguments.parse_args().corpus))
    top = top_terms(weights, vectorizer.get_feature_names_out())
    print(f"{len(top)} articles, {weights.shape[1]} terms, {sum(map(len, top))} ranked")


if __name__ == "__main__":
    main()
