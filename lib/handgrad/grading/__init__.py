"""The instructor's side: grading a class with nbgrader's folders, gradebook and feedback."""
