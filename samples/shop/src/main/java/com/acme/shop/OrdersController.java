package com.acme.shop;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP. */
@RestController
class OrdersController {
  private final Orders orders;

  OrdersController(Orders orders) {
    this.orders = orders;
  }

  @PostMapping("/orders")
  int place(
      @RequestParam Channel channel,
      @RequestParam String sku,
      @RequestParam int items,
      @RequestBody Buyer buyer)
      throws OutOfStock {
    return orders.place(channel, sku, items, buyer);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  String outOfStock(OutOfStock e) {
    return e.getMessage();
  }
}
