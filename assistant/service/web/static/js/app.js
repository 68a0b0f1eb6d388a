// What the page can do beyond plain forms and links; everything works without it too.
import { wireConversation } from "./conversation.js";
import { wireCopying } from "./copying.js";
import { wireDrawer } from "./drawer.js";
import { wireDropping } from "./dropping.js";
import { wireGround } from "./ground.js";
import { wireGrouping } from "./grouping.js";
import { wireMenu } from "./menu.js";
import { wireSwapping } from "./swapping.js";
import { wireTaking } from "./taking.js";

for (const wire of [wireGround, wireMenu, wireConversation, wireSwapping, wireGrouping, wireDropping, wireDrawer, wireCopying, wireTaking]) wire();
