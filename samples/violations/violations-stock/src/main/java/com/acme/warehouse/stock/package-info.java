/** What lies on the shelves, and who took it. Right by itself; wrong together with the shop. */
package com.acme.warehouse.stock;
