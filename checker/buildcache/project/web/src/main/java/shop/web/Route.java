package shop.web;

/** Marks a request handler. */
@interface Route {}
