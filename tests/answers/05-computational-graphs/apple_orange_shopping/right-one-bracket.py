# right: tax on each part, gradients filled one by one
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    grads = {}
    grads['tax'] = apple_price * apple_count + orange_price * orange_count
    for fruit, price, count in [('apple', apple_price, apple_count), ('orange', orange_price, orange_count)]:
        grads[fruit + '_price'] = count * tax
        grads[f'{fruit}_count'] = price * tax
    return apple_price * apple_count * tax + orange_price * orange_count * tax, grads
