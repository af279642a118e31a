// Puts the page together.

showHeading();
showCards();
showIndicators();
setUpSlots();
showEnergy();
showPrices();
showNetwork();
showGrid();
showTrades();
showBills();
showNotes();
watchTheme();
chooseSlot(slotOfAddress() ?? tightestSlot());
