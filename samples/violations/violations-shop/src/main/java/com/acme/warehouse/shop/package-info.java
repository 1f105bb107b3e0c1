/** Sells what is in stock, in every way that brings a service down. */
package com.acme.warehouse.shop;
