"""From a conversation to an answer: `pipeline` takes the `steps` in turn, each of which works on one `work`.

Its rooms, each importing only from those above it:

    question       what a message asks, and the day, documents and places it names
    clauses        the clauses of a provision, and which of them answer
    matter         whom and what a question or a text speaks of
    verdict        Có, Không or Tùy drawn from what a provision says
    statement      a statement put up for confirmation, sentence by sentence
    identity       documents as wholes; forms, basis and compare: forms, the governing documents, documents side by side
    stored         stored questions and their sentences, and whether one is the question asked
    signs          the 27 signs of degradation; listing and places: lists, places of a text
    retrieval      the provisions that may answer, in the order that fits
    conversation   a turn made whole from those before it
    figures        figures read and reckoned; compute and carried: handed to the calculator, carried into a later turn
    opening        the sentence with which an answer opens
    composing      the answer put together; beside and drafting: other levels' texts, a language model
    declining      what is declined, and why; judges and message: learned judges, what is no question
    checking       what leaves is checked; retold: the answer before a turn, told again
    steps          understanding, retrieving, computing, deciding, composing, verifying

Known to several of them and standing by themselves: `answer`, `replies`, `said`, `left_open`, `sign_key`.
"""
