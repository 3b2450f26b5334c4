"""Write lib/handgrad/digits.npz, the digits that the course carries with it.

They are the test set of "Optical Recognition of Handwritten Digits" by E. Alpaydin and
C. Kaynak (1998), UCI Machine Learning Repository, https://doi.org/10.24432/C50P49,
licence CC BY 4.0, as scikit-learn ships it: 1,797 images of 8x8 pixels from 0 to 16.
The split into 1,437 images for training and 360 for testing is made here, once and for all:
shuffled, with each digit in the same share on both sides.

    python tools/bundle_digits.py
"""

from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

SOURCE = (
    "E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (test set), 1998, "
    "UCI Machine Learning Repository, https://doi.org/10.24432/C50P49. Licence: CC BY 4.0."
)

digits = load_digits()
x_train, x_test, t_train, t_test = train_test_split(
    digits.images.astype(np.uint8),
    digits.target.astype(np.uint8),
    test_size=360,
    stratify=digits.target,
    random_state=0,
)
np.savez_compressed(
    Path(__file__).parents[1] / "lib" / "handgrad" / "digits.npz",
    x_train=x_train,
    t_train=t_train,
    x_test=x_test,
    t_test=t_test,
    source=SOURCE,
)
