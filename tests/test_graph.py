import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handgrad.gradients import numerical_derivative
from handgrad.graph import Exp, Input, Log, Max, Sigmoid

numbers = st.floats(0.2, 3.0)


def test_the_lectures_example():
    x, y, z = Input("x", -2.0), Input("y", 5.0), Input("z", -4.0)
    f = (x + y) * z
    f.backward()
    assert f.value == -12
    assert (x.grad, y.grad, z.grad) == (-4, -4, 3)


def test_apples():
    price, count, tax = Input("price", 100), Input("count", 2), Input("tax", 1.1)
    total = price * count * tax
    total.backward()
    assert total.value == pytest.approx(220)
    assert [price.grad, count.grad, tax.grad] == pytest.approx([2.2, 110, 200])


def test_a_node_used_twice_gets_both_gradients():
    x = Input("x", 3.0)
    f = x * x + x
    f.backward()
    assert x.grad == 7
    f.backward()  # from zero each time
    assert x.grad == 7


def test_forward_takes_up_changed_inputs():
    x = Input("x", 1.0)
    f = x * 2 + 1
    x.value = 5.0
    assert f.forward() == 11


@given(numbers, numbers, numbers)
def test_every_operation_against_the_numerical_slope(a, b, c):
    def expression(a, b, c):
        a, b, c = Input("a", a), Input("b", b), Input("c", c)
        f = Sigmoid(a * b - c) + Log(a / b + 1) ** 2 - Exp(-c) / 2 + 3 / (1 + b) + Max(a, b * 2 + a)
        return f, (a, b, c)

    f, inputs = expression(a, b, c)
    f.backward()
    for i, node in enumerate(inputs):

        def along(value, i=i):
            values = [a, b, c]
            values[i] = value
            return expression(*values)[0].value

        assert node.grad == pytest.approx(numerical_derivative(along, node.value), abs=1e-5)


def test_in_a_tie_max_routes_to_the_first():
    x, y = Input("x", 2.0), Input("y", 2.0)
    Max(x, y).backward()
    assert (x.grad, y.grad) == (1, 0)


def test_sigmoid_does_not_overflow():
    assert Sigmoid(Input("x", -1000.0)).value == 0
    assert Sigmoid(Input("x", 1000.0)).value == 1


@pytest.mark.parametrize("wrong", ["2", None, True, [1.0]])
def test_what_is_no_number_is_told_in_one_sentence(wrong):
    with pytest.raises(TypeError, match="made of numbers and nodes"):
        Input("x", 1.0) + wrong
    with pytest.raises(TypeError, match="made of numbers and nodes"):
        Input("x", wrong)


def test_value_of_the_sigmoid_neuron():
    w, x = [Input("w0", 2.0), Input("w1", -3.0), Input("w2", -3.0)], [-1.0, -2.0]
    f = 1 / (1 + Exp(-(w[0] * x[0] + w[1] * x[1] + w[2])))
    f.backward()
    assert f.value == pytest.approx(1 / (1 + math.exp(-1)))
    assert w[0].grad == pytest.approx(-0.1966, abs=1e-4)
