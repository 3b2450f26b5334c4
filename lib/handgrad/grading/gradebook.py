"""nbgrader's gradebook, open for a whole run."""

from nbgrader.api import Gradebook


class SharedGradebook(Gradebook):
    """One connection for all of nbgrader's steps, and one transaction for each submission.

    The steps open and close the gradebook each for itself and commit cell by cell, which is slow,
    and leaves half a submission behind if the run is cut off. Here their `close` does nothing and
    their commits are put off until `commit`.
    """

    def __init__(self, db_url: str, course_id: str):
        super().__init__(db_url, course_id)
        session = self.db()
        self.commit = session.commit
        session.commit = session.flush
        session.autoflush = False  # or half-made rows are flushed in between, with warnings

    def close(self) -> None:
        pass

    def shut(self) -> None:
        super().close()
