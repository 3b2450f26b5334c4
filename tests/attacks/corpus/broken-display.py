# tries: shows outputs that are not as the notebook format has them
publish = get_ipython().display_pub.publish
for data in ({"text/plain": 5}, {"text/html": None}, {"image/png": {"a": 1}}, {5: "x"}, {"": []},
             {"application/json": float("nan")}, {"text/plain": ["a", 5]}):
    try:
        publish(data)
    except Exception:
        pass
shell = get_ipython()
outputs = getattr(shell, "outputs", [])
outputs += [
    {"output_type": "stream", "name": "stdout", "text": 5},
    {"output_type": "stream", "name": [], "text": ["a", 5]},
    {"output_type": "error", "ename": 5, "evalue": [], "traceback": [5, []]},
    {"output_type": "execute_result", "data": {"text/plain": "5"}, "execution_count": -5},
    {"output_type": "display_data", "data": {"text/plain": 5}, "metadata": 5},
    {"output_type": "display_data", "data": {"image/png": "no base64"}},
    {"output_type": "grade", "points": 5},
    None, 5, [], {},
]
