// Puts the page together.

showHeading();
showCards();
showIndicators();
setUpSlots();
showEnergy();
showPrices();
showNetwork();
showTrades();
showBills();
showNotes();
watchTheme();
chooseSlot(slotOfAddress() ?? tightestSlot());
